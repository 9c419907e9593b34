package org.rouse.benchmarks.load;

/**
 * The results of a server under load.
 *
 * @param requests   answered 200 within the measured time
 * @param others     answered otherwise, or not at all
 * @param seconds    measured time
 * @param cpuSeconds processor time of the server within it
 * @param latency    of the answered ones, from write to last byte
 */
public record LoadResult(long requests, long others, double seconds, double cpuSeconds, Latencies latency) {

    /** Throws unless everything was answered 200: a fast refusal is not throughput. */
    public LoadResult allGood(String what) {
        if (others > 0 || requests == 0) {
            throw new IllegalStateException(what + ": " + requests + " answered 200, " + others + " were not");
        }
        return this;
    }

    /** The server's processor time per request, microseconds. */
    public double cpuMicrosPerRequest() {
        return cpuSeconds * 1e6 / requests;
    }

    public double requestsPerSecond() {
        return requests / seconds;
    }
}
