package org.rouse.coaching.effect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads tables of decision points, a row each, into the moments of each person. */
final class Trial {

    private Trial() {}

    record Row(Map<String, String> cells) {
        double number(String column) {
            return Double.parseDouble(cells.get(column));
        }

        boolean yes(String column) {
            return number(column) == 1;
        }

        List<Double> numbers(String... columns) {
            return Arrays.stream(columns).map(this::number).toList();
        }
    }

    static List<List<StudyMoment>> read(InputStream csv, String person, Function<Row, StudyMoment> moment)
            throws IOException {
        Map<String, List<StudyMoment>> people = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            String[] names = in.readLine().split(",");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",");
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                people.computeIfAbsent(row.get(person), first -> new ArrayList<>())
                        .add(moment.apply(new Row(row)));
            }
        }
        return List.copyOf(people.values());
    }
}
