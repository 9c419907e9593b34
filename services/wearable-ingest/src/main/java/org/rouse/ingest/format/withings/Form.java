package org.rouse.ingest.format.withings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form, as an object of its fields.
 *
 * @param text as received
 */
record Form(ObjectNode fields, String text) {

    private static final int LONGEST = 8_192;

    static Form read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new MalformedUploadException("form.limit", "a form must have at most " + LONGEST + " bytes");
        }
        String text = new String(bytes, UTF_8).strip();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String field : text.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Form(fields, text);
    }

    private static String decoded(String text) throws MalformedUploadException {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedUploadException("form.syntax", "the form has an escape that is none");
        }
    }
}
