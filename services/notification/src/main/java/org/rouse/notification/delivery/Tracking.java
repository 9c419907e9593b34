package org.rouse.notification.delivery;

import java.net.URI;

/**
 * Where a device may say how far a prompt came; a POST without login says it. Only with prompts of people who allow that.
 *
 * @param delivered takes that the device has it
 * @param opened    takes that it was looked at
 */
public record Tracking(URI delivered, URI opened) {

    /** The page that says by itself that it was opened; what stands behind the '#' no server sees, nor does who follows links. */
    URI opening(URI page) {
        String path = opened.getPath();
        return URI.create(page + "?opened=" + path.substring(path.lastIndexOf('/') + 1));
    }
}
