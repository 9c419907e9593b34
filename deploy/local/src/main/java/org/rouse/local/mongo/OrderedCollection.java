package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * Reads only the documents whose ids a query allows. By default the server uses the index of ids only for queries on the id alone, and
 * reads every document for any other; each conditional change of one document would cost more with every document.
 */
class OrderedCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        IdRange range = IdRange.of(query);
        if (range.isAll() || (orderBy != null && orderBy.containsKey("$natural"))) {
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        return matchDocumentsFromStream(within(range), query, orderBy, skip, limit, batchSize, fields);
    }

    private Stream<Document> within(IdRange range) {
        Iterable<Object> ids = () -> documents.cursor(range.from(), range.to(), false);
        return StreamSupport.stream(ids.spliterator(), false).map(documents::get);
    }
}
