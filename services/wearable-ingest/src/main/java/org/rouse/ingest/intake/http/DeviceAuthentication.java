package org.rouse.ingest.intake.http;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A paired device, which may sync for its own person. */
final class DeviceAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient DeviceTokens.Device device;

    DeviceAuthentication(DeviceTokens.Device device) {
        super(AuthorityUtils.createAuthorityList("SCOPE_sync"));
        this.device = device;
        setAuthenticated(true);
    }

    DeviceTokens.Device device() {
        return device;
    }

    @Override
    public String getName() {
        return device.personId();
    }

    @Override
    public Object getPrincipal() {
        return device.personId();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null; // the token is stored nowhere
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeviceAuthentication that && that.device.equals(device);
    }

    @Override
    public int hashCode() {
        return device.hashCode();
    }
}
