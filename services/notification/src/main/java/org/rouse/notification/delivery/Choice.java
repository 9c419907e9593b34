package org.rouse.notification.delivery;

import java.net.URI;

/**
 * What a person can answer right from the notification.
 *
 * @param name  "done", "snooze", "not-now" or "hurts"
 * @param label on the button, in the language of the prompt
 * @param link  takes a POST, without login
 */
public record Choice(String name, String label, URI link) {}
