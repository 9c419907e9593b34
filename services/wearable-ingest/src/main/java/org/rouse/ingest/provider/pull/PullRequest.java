package org.rouse.ingest.provider.pull;

import java.net.URI;
import java.util.Optional;

/**
 * One request to a provider; a GET, or a POST of a form.
 *
 * @param document the upload made of an answer, such as an object around it; "%s" stands for the answer
 */
record PullRequest(URI uri, Optional<String> form, String document) {

    static PullRequest get(URI uri) {
        return new PullRequest(uri, Optional.empty(), "%s");
    }

    static PullRequest post(URI uri, String form) {
        return new PullRequest(uri, Optional.of(form), "%s");
    }

    /** The same request for another page, which the last parameter names. */
    PullRequest page(String parameter, String value) {
        String named = "&" + parameter + "=";
        String asked = form.orElseGet(uri::toString);
        int before = asked.indexOf(named);
        String page = (before < 0 ? asked : asked.substring(0, before)) + named + value;
        return form.isPresent()
                ? new PullRequest(uri, Optional.of(page), document)
                : new PullRequest(URI.create(page), form, document);
    }
}
