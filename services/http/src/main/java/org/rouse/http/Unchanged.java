package org.rouse.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that are not sent again to who has them already. */
public final class Unchanged {

    private Unchanged() {}

    /**
     * The body under a tag of its content, or 304 without it.
     *
     * @param body equal to another where it says the same
     * @param seen the request's If-None-Match
     */
    public static <T> ResponseEntity<T> unlessSeen(T body, @Nullable String seen) {
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        return tag.equals(seen)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body);
    }
}
