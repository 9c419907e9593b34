package org.rouse.notification.delivery;

import java.net.URI;

/**
 * The links by which a device may report how far a prompt came, by a POST without login. Only prompts to people who allow it have them.
 *
 * @param delivered reports that the device has the prompt
 * @param opened    reports that the person opened it
 */
public record Tracking(URI delivered, URI opened) {}
