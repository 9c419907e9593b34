package org.rouse.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The apps' own files and those of their libraries, read from the class path once. */
final class Files {

    /** Folders below {@code static}; each is served under its own name. */
    private static final List<String> FOLDERS = List.of("console", "me", "shared", "pages");

    /** Folders below {@code webjars}; served under {@code /lib}. */
    private static final List<String> LIBRARIES = List.of(
            "lit/*/**/*.js",
            "lit-html/*/**/*.js",
            "lit-element/*/**/*.js",
            "lit__reactive-element/*/**/*.js",
            "uplot/*/dist/uPlot.esm.js",
            "uplot/*/dist/uPlot.min.css",
            "picocss__pico/*/css/pico.min.css",
            "picocss__pico/*/css/pico.classless.min.css",
            "idb/*/build/*.js");

    private static final Pattern OWN = Pattern.compile(".*/static(/(?:" + String.join("|", FOLDERS) + ")/.+)");
    private static final Pattern LIBRARY = Pattern.compile(".*/webjars(/.+)");

    /** Variants of the libraries for development and for servers, which are not served. */
    private static final Pattern VARIANT = Pattern.compile(".*/(development|node)/.*|.*/umd[^/]*");

    private Files() {}

    /** The apps' own files, by path. */
    static Map<String, byte[]> own() {
        Map<String, byte[]> own = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            read("classpath*:/static/" + folder + "/**/*.*", OWN, "", own);
        }
        own.keySet().removeIf(path -> Asset.type(path).isEmpty());
        return own;
    }

    /** The libraries' files, by path; each path names the version. */
    static Map<String, byte[]> libraries() {
        Map<String, byte[]> libraries = new LinkedHashMap<>();
        for (String files : LIBRARIES) {
            read("classpath*:/META-INF/resources/webjars/" + files, LIBRARY, "/lib", libraries);
        }
        libraries.keySet().removeIf(path -> VARIANT.matcher(path).matches());
        return libraries;
    }

    private static void read(String pattern, Pattern place, String prefix, Map<String, byte[]> into) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Matcher path = place.matcher(file.getURL().toString());
                if (path.matches()) {
                    into.put(prefix + path.group(1), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
