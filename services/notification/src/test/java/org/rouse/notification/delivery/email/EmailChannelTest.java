package org.rouse.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.Sending;
import org.rouse.notification.delivery.email.EmailSettings.Encryption;
import org.rouse.notification.links.PersonLinks;
import org.rouse.notification.links.PersonLinks.Asked;
import org.rouse.notification.links.SignedTokens;

class EmailChannelTest {

    private final PersonLinks links =
            new PersonLinks(URI.create("https://rouse.example"), new SignedTokens(List.of(new byte[32]), "test"));
    private GreenMail mail;
    private EmailChannel channel;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        channel = channel(mail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        channel.close();
        mail.stop();
    }

    @Test
    void shouldSayTheSameAsTextAndHtmlWithHeadersOfMachineMail() throws Exception {
        assertThat(send(channel, Sending.prompt(), false)).isEqualTo(new AttemptOutcome.Accepted());

        MimeMessage message = mail.getReceivedMessages()[0];
        String body = GreenMailUtil.getBody(message);
        assertThat(message.getSubject()).isEqualTo("A moment for you");
        assertThat(message.getMessageID()).isEqualTo("<" + Sending.PROMPT_ID + "@rouse.example>");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(body).contains("text/plain", "text/html", "Erledigt", "done-token", "Alle Nachrichten abbestellen");
        assertThat(body).doesNotContain("minutes of sitting");
    }

    @Test
    void shouldLeadToThePageAndHideNothingThatTellsOfOpening() throws Exception {
        send(channel, Sending.prompt(), false);
        channel.send(address(), Sending.tracked()).block(Duration.ofSeconds(10));

        String plain = content(mail.getReceivedMessages()[0]);
        String tracked = content(mail.getReceivedMessages()[1]);
        for (String content : List.of(plain, tracked)) {
            assertThat(content)
                    .contains("/v1/actions/page-token")
                    .doesNotContain("delivered-token", "opened-token", "<img");
        }
    }

    @Test
    void shouldLeadToAdviceAndLetNobodyAnswerItUnread() throws Exception {
        channel.send(address(), Sending.advice()).block(Duration.ofSeconds(10));

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("A moment for you");
        assertThat(content(message))
                .contains("Jetzt öffnen: https://rouse.example/v1/actions/page-token")
                .contains("href=\"https://rouse.example/v1/actions/page-token\"")
                .doesNotContain("done-token", "doctor", "coach");
    }

    @Test
    void shouldLeadToUnsubscribingThePersonAndNothingElse() throws Exception {
        send(channel, Sending.prompt(), false);

        String header = mail.getReceivedMessages()[0].getHeader("List-Unsubscribe", null);
        String token = header.replaceFirst("(?s)<https://rouse.example/v1/unsubscribe/\\s*(.*)>", "$1");
        assertThat(links.read(token)).contains(new Asked.Unsubscribe("anna"));
    }

    @Test
    void shouldKeepMessageIdWhenSentAgain() throws Exception {
        send(channel, Sending.prompt(), false);
        send(channel, Sending.prompt(), false);

        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[0].getMessageID()).isEqualTo(messages[1].getMessageID());
    }

    @Test
    void shouldGainNoHeaderWhenTitleBreaksLines() throws Exception {
        Prompt prompt = Sending.prompt().toBuilder()
                .setTitle("Hello\r\nBcc: victim@example.org\r\n\r\nbody")
                .build();

        send(channel, prompt, true);

        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(1);
        assertThat(messages[0].getHeader("Bcc")).isNull();
        assertThat(messages[0].getSubject()).startsWith("Hello Bcc: victim");
    }

    @Test
    void shouldTakeWordsAsWordsWhenTheyLookLikeTemplatesOrMarkup() throws Exception {
        Prompt prompt = Sending.prompt().toBuilder()
                .setBody("{{unsubscribe}} {{#choices}}x{{/choices}} <script>alert(1)</script> ${7*7}")
                .build();

        send(channel, prompt, true);

        String body = GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
        assertThat(body).contains("{{unsubscribe}} {{#choices}}x{{/choices}}", "${7*7}");
        assertThat(body.substring(body.indexOf("text/html")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT|450 4.2.0 greylisted|TryAgain|false",
                "RCPT|452 4.2.2 mailbox full|TryAgain|false",
                "RCPT|550 5.1.1 no such user|RejectedForGood|true",
                "RCPT|550 5.7.1 not wanted|RejectedForGood|false",
                "RCPT|554 5.7.1 <anna@example.org>: Relay access denied|CredentialsRefused|false",
                "RCPT|552 5.2.2 mailbox full|RejectedForGood|false",
                ".|451 4.3.0 try later|TryAgain|false",
                ".|554 5.7.1 looks like spam|RejectedForGood|false",
                "DATA|421 4.3.2 shutting down|TryAgain|false",
                "MAIL|550 5.7.1 sender refused|CredentialsRefused|false",
                "MAIL|530 5.7.0 authentication required|CredentialsRefused|false"
            })
    void shouldTellWhatPassesFromWhatStays(String command, String answer, String outcome, boolean retire)
            throws IOException {
        try (SmtpStandIn server = new SmtpStandIn(Map.of(command, answer));
                EmailChannel to = channel(server.port())) {
            AttemptOutcome got = send(to, Sending.prompt(), false);

            assertThat(got.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(got instanceof AttemptOutcome.RejectedForGood rejected && rejected.retire())
                    .isEqualTo(retire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "RCPT", "."})
    void shouldGiveUpInTimeWhenServerFallsSilent(String command) throws IOException {
        try (SmtpStandIn server = new SmtpStandIn(Map.of(command, SmtpStandIn.SILENCE, "HELO", SmtpStandIn.SILENCE));
                EmailChannel to = channel(server.port())) {
            assertThat(send(to, Sending.prompt(), false)).isInstanceOf(AttemptOutcome.TryAgain.class);
        }
    }

    @Test
    void shouldAskAtAddressInLanguageOfPerson() throws Exception {
        Asked.Confirm question =
                new Asked.Confirm("anna", "mail", "anna@example.org", Sending.NOW.plus(Duration.ofDays(1)));

        assertThat(channel.ask(question, "fr-CA", Sending.NOW).block()).isEqualTo(new AttemptOutcome.Accepted());

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("Voulez-vous");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@[127.0.0.1]",
                "ada@example.org\r\nBcc: x@example.org",
                "ada\n@example.org",
                "\"a b\"@example.org",
                "a,b@example.org",
                "a@b@example.org\u0000",
                "ada@exa mple.org",
                ".ada@example.org",
                "ada@-example.org"
            })
    void shouldRefuseAddressWhenItCannotBeOne(String address) {
        assertThatThrownBy(() -> EmailAddresses.register(address)).isInstanceOf(InvalidAddressException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada.Lovelace+moves@Example.ORG, Ada.Lovelace+moves@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example"
    })
    void shouldKeepDomainInAscii(String given, String kept) {
        assertThat(EmailAddresses.register(given).getAddress()).isEqualTo(kept);
    }

    private EmailChannel channel(int port) {
        EmailSettings settings = new EmailSettings(
                "127.0.0.1",
                port,
                Encryption.NONE,
                "",
                "",
                "prompts@rouse.example",
                "Rouse",
                Duration.ofMillis(500),
                4,
                "");
        return new EmailChannel(settings, Duration.ofSeconds(3), links);
    }

    /** All its text, decoded. */
    private static String content(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(content(parts.getBodyPart(i)));
        }
        return all.toString();
    }

    private static AttemptOutcome send(EmailChannel to, Prompt prompt, boolean detailed) {
        return Objects.requireNonNull(
                to.send(address(), Sending.dispatch(prompt, detailed)).block(Duration.ofSeconds(10)));
    }

    private static Channel address() {
        return Channel.newBuilder()
                .setId("mail")
                .setEmail(EmailAddresses.register("anna@example.org"))
                .build();
    }
}
