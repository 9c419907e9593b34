package org.rouse.notification.delivery;

import java.net.URI;

/**
 * An answer that a person can give right from the notification.
 *
 * @param name  "done", "snooze", "not-now" or "hurts"
 * @param label text of the button, in the language of the prompt
 * @param link  accepts a POST, without login
 */
public record Choice(String name, String label, URI link) {}
