package org.rouse.ingest.format.shared.json;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers that can read columns, for documents in UTF-8 in an array; all others are made by Jackson. */
final class ColumnFactory extends JsonFactory {

    ColumnFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, byte[] bytes, int from, int length) {
        // Whether an object begins with a single byte: in UTF-16 and UTF-32 a zero precedes or follows it.
        if (length < 2 || bytes[from] != '{' || bytes[from + 1] == 0) {
            return super._createParser(context, io, bytes, from, length);
        }
        _streamReadConstraints.validateDocumentLength(length);
        io.setEncoding(JsonEncoding.UTF8);
        return new ColumnParser(
                context,
                io,
                context.getStreamReadFeatures(_streamReadFeatures),
                context.getFormatReadFeatures(_formatReadFeatures),
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                bytes,
                from,
                from + length);
    }
}
