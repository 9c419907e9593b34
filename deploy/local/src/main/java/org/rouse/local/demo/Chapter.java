package org.rouse.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.StretchFinding;

/** The story of one person so far. Changed and read under the lock of its {@link Story}. */
final class Chapter {

    final String name;
    final Map<String, DayView> days = new TreeMap<>();
    final Map<String, StretchFinding> stretches = new HashMap<>();
    final Map<String, Integer> withheld = new TreeMap<>();
    final Map<String, Long> sentAtMs = new HashMap<>();
    final Set<String> plans = new HashSet<>();
    final Set<String> delivered = new HashSet<>();
    final List<Long> latenciesMs = new ArrayList<>();

    Chapter(String name) {
        this.name = name;
    }
}
