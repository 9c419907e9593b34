package org.rouse.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers 304 to callers who already have the body. */
public final class Unchanged {

    private Unchanged() {}

    /**
     * The body under a tag of its content, or 304 where the caller has it.
     *
     * @param body a value whose equality is equality of content
     * @param seen the request's If-None-Match
     */
    public static <T> ResponseEntity<T> unlessSeen(T body, @Nullable String seen) {
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        return tag.equals(seen)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(body);
    }
}
