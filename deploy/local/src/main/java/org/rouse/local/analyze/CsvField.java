package org.rouse.local.analyze;

/** A field of comma-separated values, quoted where necessary (RFC 4180). */
final class CsvField {

    private CsvField() {}

    static String of(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
