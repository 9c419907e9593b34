package org.rouse.web.signin;

import org.jspecify.annotations.Nullable;
import org.rouse.web.sessions.Session;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The person of a session in Spring Security's terms. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Session session;

    SignedIn(Session session) {
        super(session.tokens().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList());
        this.session = session;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return session.subject();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn same && same.session.id().equals(session.id());
    }

    @Override
    public int hashCode() {
        return session.id().hashCode();
    }
}
