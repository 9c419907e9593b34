package org.rouse.local;

import java.util.List;

/** What {@code ./rouse bench} starts; found by {@link java.util.ServiceLoader}, so that the benchmarks need not be there. */
public interface Bench {

    /**
     * Measures and prints.
     *
     * @return exit code
     */
    int run(List<String> arguments) throws Exception;
}
