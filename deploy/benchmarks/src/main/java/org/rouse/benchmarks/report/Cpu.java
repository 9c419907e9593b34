package org.rouse.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process, all threads: says what work costs even while others use the machine. */
public final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    /** Nanoseconds used so far. */
    public static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
