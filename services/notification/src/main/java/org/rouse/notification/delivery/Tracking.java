package org.rouse.notification.delivery;

import java.net.URI;

/**
 * Where a device may say how far a prompt came; a POST without login says it. Only with prompts of people who allow that.
 *
 * @param delivered takes that the device has it
 * @param opened    takes that it was looked at
 */
public record Tracking(URI delivered, URI opened) {}
