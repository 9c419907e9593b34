package org.rouse.ingest.intake.http;

import java.util.Optional;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/** Lets uploads in, as many at once as there are places and of one sender as are its share, whichever way they come. */
final class Entrance {

    private final HttpSettings settings;
    private final UploadHandler handler;
    private final UploadSlots places;

    Entrance(HttpSettings settings, UploadHandler handler) {
        this.settings = settings;
        this.handler = handler;
        this.places = new UploadSlots(settings.uploadsAtOnce());
    }

    /** Empty where it may come in, and must {@link #leave}; else how it is answered, which was counted. */
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
