package org.rouse.notification.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Templates of mails and small pages. They hold no logic, and inserted text is never read as a template itself. */
public final class Templates {

    private Templates() {}

    /**
     * Loads the template of a file. One whose name ends with html escapes inserted text.
     *
     * @param file below the service's folder of the class path
     */
    public static Template load(String file) {
        try (InputStream bytes = Templates.class.getClassLoader().getResourceAsStream("notification/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the service comes without its template " + file);
            }
            return Mustache.compiler()
                    .escapeHTML(file.endsWith(".html"))
                    .compile(new String(bytes.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
