package org.rouse.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** The documents of a collection as BSON. Those that the server's own store serialized are read too. */
final class DocumentType extends BasicDataType<Document> {

    /** About how much more room a document takes in memory than in the file. */
    private static final int UNPACKED = 4;

    private static final int WEIGHT = 16;

    private final ObjectDataType serialized = new ObjectDataType();
    private volatile int usual = 1_000;

    /** An estimate by what was written lately, for the size of the store's cache. */
    @Override
    public int getMemory(Document document) {
        return usual;
    }

    @Override
    public void write(WriteBuffer to, Document document) {
        usual += (UNPACKED * Bson.write(document, to) - usual) / WEIGHT;
    }

    @Override
    public Document read(ByteBuffer from) {
        return Bson.read(from).orElseGet(() -> (Document) serialized.read(from));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
