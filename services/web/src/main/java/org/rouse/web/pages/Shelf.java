package org.rouse.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All files that are served to browsers, ready to be sent, by their URL path. */
final class Shelf {

    /** The place in a page where its modules and their names are inserted. */
    private static final String MAP_PLACE = "<script type=\"importmap\"></script>";

    private static final Pattern REFERENCE =
            Pattern.compile("(?<=\\b(?:src|href)=\")(/(?:console|me|shared|pages|lib)/[^\"]+)(?=\")");

    /** Assets by their own paths. */
    private final Map<String, Asset> files = new HashMap<>();

    /** Assets by the paths under which they never change. */
    private final Map<String, Asset> lasting = new HashMap<>();

    private final List<String> scriptHashes = new ArrayList<>();

    Shelf() {
        Map<String, byte[]> own = new LinkedHashMap<>(Files.own());
        Files.libraries().forEach((path, bytes) -> lasting.put(path, Asset.of(path, bytes)));
        List<String> libraries = List.copyOf(lasting.keySet());
        Map<String, byte[]> pages = new LinkedHashMap<>();
        own.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, bytes);
            } else {
                Asset asset = Asset.of(path, bytes);
                files.put(path, asset);
                lasting.put(asset.lastingPath(), asset);
            }
        });
        pages.forEach((path, bytes) -> files.put(path, page(path, new String(bytes, UTF_8), libraries)));
    }

    /** The file with that path, in its current version. */
    Optional<Asset> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The file that the versioned path names for good. */
    Optional<Asset> lasting(String path) {
        return Optional.ofNullable(lasting.get(path));
    }

    /** The hashes of the scripts within pages. */
    List<String> scriptHashes() {
        return scriptHashes.stream().distinct().sorted().toList();
    }

    private Asset page(String path, String html, List<String> libraries) {
        String folder = path.substring(0, path.indexOf('/', 1) + 1);
        ImportMap map = ImportMap.of(
                files.values().stream()
                        .filter(asset -> asset.path().endsWith(".js"))
                        .filter(asset ->
                                asset.path().startsWith(folder) || asset.path().startsWith("/shared/"))
                        .toList(),
                libraries);
        String whole = REFERENCE.matcher(html).replaceAll(reference -> named(reference.group(1), libraries));
        if (whole.contains(MAP_PLACE)) {
            scriptHashes.add(map.hash());
            whole = whole.replace(MAP_PLACE, "<script type=\"importmap\">" + map.json() + "</script>");
        }
        return Asset.of(path, whole.getBytes(UTF_8));
    }

    /**
     * Replaces a path by its lasting one: for our own files with the hash; for a library's path without a version, such as
     * {@code /lib/uplot/dist/x.css}, with the version there is.
     */
    private String named(String path, List<String> libraries) {
        Asset own = files.get(path);
        if (own != null) {
            return path.endsWith(".webmanifest") ? path : own.lastingPath();
        }
        String[] parts = path.split("/", 4);
        return libraries.stream()
                .filter(library -> parts.length == 4
                        && library.matches(Pattern.quote("/lib/" + parts[2]) + "/[^/]+/" + Pattern.quote(parts[3])))
                .findFirst()
                .orElse(path);
    }
}
