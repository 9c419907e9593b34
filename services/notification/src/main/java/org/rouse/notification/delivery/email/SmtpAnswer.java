package org.rouse.notification.delivery.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Maps a mail server's refusal to an outcome: 4xx is temporary, 5xx permanent (RFC 5321 section 4.2.1); 5.1.1 is an unknown mailbox. */
final class SmtpAnswer {

    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("(?s).*\\b5\\.1\\.1\\b.*");

    /** A server that refuses to relay for us answers so: the mailbox belongs to another server and may well exist. */
    private static final Pattern RELAY = Pattern.compile("(?is).*\\brelay(ing)?\\b.*");

    private SmtpAnswer() {}

    static AttemptOutcome of(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        while (!left.isEmpty()) {
            Throwable one = left.poll();
            if (!seen.add(one)) {
                continue;
            }
            Optional<AttemptOutcome> told = told(one);
            if (told.isPresent()) {
                return told.get();
            }
            inner(one).forEach(left::add);
        }
        return new AttemptOutcome.TryAgain(Optional.empty(), "no-response");
    }

    private static Optional<AttemptOutcome> told(Throwable failure) {
        return switch (failure) {
            case AuthenticationFailedException _, MailAuthenticationException _ ->
                Optional.of(new AttemptOutcome.CredentialsRefused("login-refused"));
            case SMTPSenderFailedException _ -> Optional.of(new AttemptOutcome.CredentialsRefused("sender-refused"));
            case SMTPAddressFailedException address ->
                Optional.of(recipient(address.getReturnCode(), String.valueOf(address.getMessage())));
            case SMTPSendFailedException send
            when send.getNextException() == null && send.getReturnCode() > 0 ->
                Optional.of(message(send.getReturnCode()));
            default -> Optional.empty();
        };
    }

    private static Set<Throwable> inner(Throwable failure) {
        Set<Throwable> inner = new HashSet<>();
        if (failure.getCause() != null) {
            inner.add(failure.getCause());
        }
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            inner.add(chained.getNextException());
        }
        if (failure instanceof MailSendException send) {
            inner.addAll(Set.of(send.getMessageExceptions()));
        }
        return inner;
    }

    private static AttemptOutcome recipient(int code, String text) {
        if (isPassing(code)) {
            return new AttemptOutcome.TryAgain(Optional.empty(), "status-" + code);
        }
        if (RELAY.matcher(text).matches()) {
            return new AttemptOutcome.CredentialsRefused("relay-refused");
        }
        return new AttemptOutcome.RejectedForGood(NO_SUCH_MAILBOX.matcher(text).matches(), "status-" + code);
    }

    private static AttemptOutcome message(int code) {
        if (isPassing(code)) {
            return new AttemptOutcome.TryAgain(Optional.empty(), "status-" + code);
        }
        return code == 530 || code == 534 || code == 535
                ? new AttemptOutcome.CredentialsRefused("status-" + code)
                : new AttemptOutcome.RejectedForGood(false, "status-" + code);
    }

    private static boolean isPassing(int code) {
        return code >= 400 && code < 500;
    }
}
