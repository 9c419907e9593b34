package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * One JSON document being read token by token: at most {@value #NESTING} deep, numbers of at most {@value #NUMBER_LENGTH} characters,
 * strings and names of bounded length, no property twice in one object. Not thread-safe.
 */
public final class JsonUpload implements AutoCloseable {

    private static final int NESTING = 64;
    private static final int NUMBER_LENGTH = 64;

    private static final JsonFactory LENIENT = new ColumnFactory(settings());
    private static final JsonFactory STRICT =
            new ColumnFactory(settings().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION));

    private final JsonParser parser;
    private final Recall recall;

    private JsonUpload(JsonParser parser, Recall recall) {
        this.parser = parser;
        this.recall = recall;
    }

    private static JsonFactoryBuilder settings() {
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING)
                        .maxNumberLength(NUMBER_LENGTH)
                        .maxStringLength(65_536)
                        .maxNameLength(256)
                        .build());
    }

    /** Starts reading; a {@link CompleteUpload} is not copied. */
    public static JsonUpload open(InputStream upload) throws IOException {
        return open(upload, STRICT);
    }

    /** The same for a reader that checks by itself that no property occurs twice in one object: trees detect that at no cost. */
    static JsonUpload openUnchecked(InputStream upload) throws IOException {
        return open(upload, LENIENT);
    }

    private static JsonUpload open(InputStream upload, JsonFactory json) throws IOException {
        if (upload instanceof CompleteUpload complete) {
            return of(complete.bytes(), complete.bytes().length, json);
        }
        TrailingStream trail = new TrailingStream(upload);
        return start(() -> json.createParser(ObjectReadContext.empty(), trail), trail);
    }

    /** Starts reading the first bytes of an array. */
    public static JsonUpload of(byte[] bytes, int length) throws IOException {
        return of(bytes, length, STRICT);
    }

    private static JsonUpload of(byte[] bytes, int length, JsonFactory json) throws IOException {
        Recall all = (from, to) -> ByteString.copyFrom(bytes, (int) from, (int) (to - from));
        return start(() -> json.createParser(ObjectReadContext.empty(), bytes, 0, length), all);
    }

    /** Reads the first bytes here already, to detect the encoding. */
    private static JsonUpload start(Supplier<JsonParser> parser, Recall recall) throws IOException {
        try {
            return new JsonUpload(parser.get(), recall);
        } catch (JacksonException e) {
            throw meaning(e);
        }
    }

    /** The tokens. Exceptions they throw have to be converted by {@link #failure}. */
    public JsonParser tokens() {
        return parser;
    }

    /**
     * Reads an array of whole numbers that the tokens have just entered in one go, many times faster than one by one: from 0 to
     * 999,999,999, and nulls, on one line. The next token is then its end.
     *
     * @param values  receives the values, up to its length
     * @param nothing the value for null
     * @return the number of values; -1 where the array holds anything else, is empty or too long, or the document is not in memory, and
     *         nothing was read
     */
    public int column(int[] values, int nothing) {
        return parser instanceof ColumnParser columns ? columns.column(values, nothing) : -1;
    }

    /** The byte at which the current token starts, to be passed to {@link #rawFrom} once the record has been read. */
    public long mark() {
        long at = parser.currentTokenLocation().getByteOffset();
        recall.keepFrom(at);
        return at;
    }

    /** The bytes from the mark to the end of the current token, as received; truncated where they were too many to keep. */
    public ByteString rawFrom(long mark) {
        long end = parser.currentLocation().getByteOffset();
        return mark < 0 || end < mark ? ByteString.EMPTY : recall.bytes(mark, end);
    }

    /** Checks that the document ends here. */
    public void end() throws IOException {
        JsonToken more;
        try {
            more = parser.nextToken();
        } catch (JacksonException e) {
            throw failure(e);
        }
        if (more != null) {
            throw new MalformedUploadException("json.trailing", "something follows the JSON document");
        }
    }

    /** Converts the failure of a read: either the document is at fault or its stream. Never contains a value. */
    public IOException failure(JacksonException e) {
        return meaning(e);
    }

    private static IOException meaning(JacksonException e) {
        if (e.getCause() instanceof CharConversionException || isOfTheEncoding(e)) {
            return new MalformedUploadException("json.encoding", "the document is not in UTF-8");
        }
        if (e instanceof JacksonIOException io && io.getCause() instanceof IOException cause) {
            return cause;
        }
        String where = where(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            return new MalformedUploadException("json.limit", "nesting, number or text beyond its limit" + where);
        }
        if (endsTooSoon(e)) {
            MalformedUploadException cut = new MalformedUploadException("json.cut-short", "the document ends" + where);
            cut.initCause(new EOFException());
            return cut;
        }
        return syntax(where);
    }

    /** Whether the reader has reached byte {@code length}. */
    public boolean isAt(int length) {
        return parser.currentLocation().getByteOffset() >= length;
    }

    /**
     * Whether the document ended early. Between two properties Jackson reports this in its message only, within a value with the kind null
     * or -1.
     */
    private static boolean endsTooSoon(JacksonException e) {
        return e instanceof UnexpectedEndOfInputException
                || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input");
    }

    /** The error for the current property, which occurs twice in its object. */
    MalformedUploadException twice() {
        return syntax(where(parser.currentTokenLocation()));
    }

    private static MalformedUploadException syntax(String where) {
        return new MalformedUploadException("json.syntax", "not JSON, or a property twice in one object," + where);
    }

    /** For one byte order, Jackson reports this in its message only. */
    private static boolean isOfTheEncoding(JacksonException e) {
        return String.valueOf(e.getMessage()).contains("UCS-4 endianness");
    }

    /** A limit may be exceeded where no token begins. */
    private static String where(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    @Override
    public void close() {
        parser.close();
    }
}
