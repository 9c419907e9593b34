package org.rouse.ingest.intake.http;

import java.util.Optional;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/** Admits uploads by every path: up to a number at once, and of one sender up to its share. */
final class Entrance {

    private final HttpSettings settings;
    private final UploadHandler handler;
    private final UploadSlots places;

    Entrance(HttpSettings settings, UploadHandler handler) {
        this.settings = settings;
        this.handler = handler;
        this.places = new UploadSlots(settings.uploadsAtOnce());
    }

    /** Empty where the upload is admitted, and must {@link #leave}; else the problem that answers it, which was counted. */
    Optional<ProblemException> enter(Sender sender, String format) {
        return switch (places.enter(sender.name(), share(sender))) {
            case SHARE_TAKEN -> Optional.of(handler.tooManyOfOne(format));
            case FULL -> Optional.of(handler.unavailable(format, Rule.UPLOADS_TOO_MANY));
            case IN -> Optional.empty();
        };
    }

    void leave(Sender sender) {
        places.leave(sender.name());
    }

    private int share(Sender sender) {
        return sender.many() ? settings.uploadsOfProvider() : settings.uploadsOfPerson();
    }
}
