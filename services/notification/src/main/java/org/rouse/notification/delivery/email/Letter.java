package org.rouse.notification.delivery.email;

import java.net.URI;
import java.util.Optional;

/**
 * The content of a mail.
 *
 * @param id          local part of its Message-ID, the same when the mail is sent again
 * @param to          address
 * @param subject     one line
 * @param text        as plain text
 * @param html        the text as HTML
 * @param unsubscribe where a mail program may unsubscribe with one click; empty for mail that was requested just now
 * @param language    language of the words, BCP 47
 */
record Letter(
        String id, String to, String subject, String text, String html, Optional<URI> unsubscribe, String language) {

    Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip(); // a line break would begin another header
    }
}
