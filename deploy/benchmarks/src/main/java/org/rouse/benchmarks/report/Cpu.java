package org.rouse.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process, all threads: shows the cost of work even while others use the machine. */
public final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    /** Nanoseconds used so far. */
    public static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
