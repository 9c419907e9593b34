package org.rouse.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps the names by which the modules of a page import each other and their libraries to paths: every module gets a path that changes with
 * its content, without a line of it being rewritten. It is the one script within a page, which the content security policy allows by its
 * hash.
 */
record ImportMap(String json) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Paths of libraries by the names that their authors gave them. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lit", "/lib/lit/*/index.js",
            "lit/", "/lib/lit/*/",
            "lit-html", "/lib/lit-html/*/lit-html.js",
            "lit-html/", "/lib/lit-html/*/",
            "lit-element/", "/lib/lit-element/*/",
            "@lit/reactive-element", "/lib/lit__reactive-element/*/reactive-element.js",
            "@lit/reactive-element/", "/lib/lit__reactive-element/*/",
            "uplot", "/lib/uplot/*/dist/uPlot.esm.js",
            "idb", "/lib/idb/*/build/index.js");

    /** @param modules the modules of the page's app and those it shares with others */
    static ImportMap of(Collection<Asset> modules, Collection<String> libraryPaths) {
        Map<String, String> imports = new TreeMap<>();
        LIBRARIES.forEach((name, place) -> imports.put(name, versioned(place, libraryPaths)));
        modules.forEach(module -> imports.put(module.path(), module.lastingPath()));
        return new ImportMap(JSON.writeValueAsString(Map.of("imports", imports)));
    }

    /** The hash in the form of the content security policy. */
    String hash() {
        try {
            return "'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)))
                    + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String versioned(String place, Collection<String> libraryPaths) {
        int star = place.indexOf('*');
        String before = place.substring(0, star);
        return libraryPaths.stream()
                .filter(path -> path.startsWith(before))
                .map(path -> before + path.substring(before.length()).split("/", 2)[0] + place.substring(star + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the class path has no " + place));
    }
}
