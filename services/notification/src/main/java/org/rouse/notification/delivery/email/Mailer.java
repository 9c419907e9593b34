package org.rouse.notification.delivery.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.Executors;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.email.EmailSettings.Encryption;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends mail through the server. The protocol blocks, so it has threads of its own, as many as connections may be open. */
final class Mailer implements AutoCloseable {

    private final EmailSettings settings;
    private final Duration attemptTimeout;
    private final JavaMailSenderImpl sender;
    private final Scheduler threads;

    Mailer(EmailSettings settings, Duration attemptTimeout) {
        this.settings = settings;
        this.attemptTimeout = attemptTimeout;
        sender = sender(settings);
        // Interrupting a virtual thread closes its socket, so a server that answers in drips holds no thread past the
        // attempt.
        threads = Schedulers.fromExecutorService(Executors.newFixedThreadPool(
                settings.connections(),
                Thread.ofVirtual().name("rouse-mail-", 0).factory()));
    }

    /** Sends the letter once. Every answer of the server, and the lack of one, is an outcome. */
    Mono<AttemptOutcome> send(Letter letter, Instant at) {
        return Mono.<AttemptOutcome>fromCallable(() -> {
                    sender.send(message(letter, at));
                    return new AttemptOutcome.Accepted();
                })
                .subscribeOn(threads)
                .timeout(attemptTimeout)
                .onErrorResume(failure -> Mono.just(SmtpAnswer.of(failure)));
    }

    private MimeMessage message(Letter letter, Instant at) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8.name()));
        helper.setTo(new InternetAddress(letter.to(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        helper.setSentDate(Date.from(at));
        String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // asks for no holiday notices in return (RFC 3834)
        message.setHeader("Content-Language", letter.language());
        letter.unsubscribe().ifPresent(link -> unsubscribable(message, link.toString()));
        return message;
    }

    /** RFC 8058: a mail program may post to the link without asking the reader again. */
    private static void unsubscribable(MimeMessage message, String link) {
        try {
            message.setHeader("List-Unsubscribe", "<" + link + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } catch (MessagingException e) {
            throw new IllegalStateException("a new message takes headers", e);
        }
    }

    private static JavaMailSenderImpl sender(EmailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(UTF_8.name());
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties mail = sender.getJavaMailProperties();
        mail.setProperty("mail.smtp.connectiontimeout", timeout);
        mail.setProperty("mail.smtp.timeout", timeout);
        mail.setProperty("mail.smtp.writetimeout", timeout);
        mail.setProperty("mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.encryption() == Encryption.STARTTLS));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.encryption() == Encryption.STARTTLS));
        mail.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return sender;
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
