package org.rouse.ingest.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.ingest.evidence.FormatParser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats that are served, by name. */
public final class WireFormats {

    /** The one meant where none is named. */
    static final String DEFAULT = "native";

    private final Map<String, FormatParser> byName = new LinkedHashMap<>();

    WireFormats(List<FormatParser> parsers) {
        parsers.forEach(parser -> byName.put(parser.name(), parser));
    }

    public FormatParser named(String name) {
        FormatParser parser = byName.get(name);
        if (parser == null) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "format.unknown", "formats are " + String.join(", ", byName.keySet()));
        }
        return parser;
    }

    void checkMediaType(FormatParser parser, HttpHeaders headers) {
        if (parser.mediaTypes().isEmpty()) {
            return;
        }
        MediaType declared = declared(headers);
        if (declared == null || !parser.mediaTypes().contains(declared.getType() + "/" + declared.getSubtype())) {
            HttpHeaders accepted = new HttpHeaders();
            accepted.set(HttpHeaders.ACCEPT, String.join(", ", parser.mediaTypes()));
            throw new ProblemException(new ProblemException.Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    "format " + parser.name() + " comes as " + String.join(" or ", parser.mediaTypes()),
                    accepted,
                    null));
        }
    }

    private static @org.jspecify.annotations.Nullable MediaType declared(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
