package org.rouse.coaching.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of the process together: one cache holds blocks, indexes, filters and unwritten data. Configured by its
 * class name in coaching.yml; Kafka Streams makes one for each store.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long MIB = 1 << 20;
    private static final long CACHE_BYTES = 64 * MIB;
    private static final long UNWRITTEN_BYTES = 32 * MIB;
    /** Setting in Kafka Streams' configuration: bytes that one store buffers before it writes them to its files. */
    private static final String BUFFER_BYTES = "rouse.rocksdb.buffer.bytes";

    private static final String DEFAULT_BUFFER_BYTES = Long.toString(4 * MIB);
    private static final double BITS_PER_KEY = 10;

    static {
        RocksDB.loadLibrary();
    }

    // Shared by every store of the process, so never closed while it runs.
    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager UNWRITTEN = new WriteBufferManager(UNWRITTEN_BYTES, CACHE);

    private final BloomFilter filter = new BloomFilter(BITS_PER_KEY);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setFilterPolicy(filter);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(UNWRITTEN);
        options.setWriteBufferSize(
                Long.parseLong(String.valueOf(configs.getOrDefault(BUFFER_BYTES, DEFAULT_BUFFER_BYTES))));
        options.setMaxWriteBufferNumber(2);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        filter.close();
    }
}
