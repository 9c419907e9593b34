package org.rouse.ingest.intake.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.FormatParser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats that are served, by name. */
public final class WireFormats {

    /** The default where none is named. */
    static final String DEFAULT = "native";

    private final Map<String, FormatParser> byName = new LinkedHashMap<>();

    WireFormats(List<FormatParser> parsers) {
        parsers.forEach(parser -> byName.put(parser.name(), parser));
    }

    public FormatParser named(String name) {
        FormatParser parser = byName.get(name);
        if (parser == null) {
            throw new ProblemException(Rule.FORMAT_UNKNOWN, "formats are " + String.join(", ", byName.keySet()));
        }
        return parser;
    }

    void checkMediaType(FormatParser parser, HttpHeaders headers) {
        if (parser.mediaTypes().isEmpty()) {
            return;
        }
        MediaType declared = declared(headers);
        if (declared == null || !parser.mediaTypes().contains(declared.getType() + "/" + declared.getSubtype())) {
            throw new ProblemException(Problem.of(
                            Rule.MEDIA_TYPE,
                            "format " + parser.name() + " comes as " + String.join(" or ", parser.mediaTypes()))
                    .header(HttpHeaders.ACCEPT, String.join(", ", parser.mediaTypes())));
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
