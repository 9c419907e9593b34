package org.rouse.coaching.plan.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.coaching.data.DataRows;

/** The exercises, in the order of the one data file that holds their facts. Read once. */
public final class ExerciseCatalogue {

    private static final String RESOURCE = "exercises.tsv";
    private static final String NOTHING = "-";
    private static final int FIELDS = 16;
    private static final ExerciseCatalogue STANDARD =
            new ExerciseCatalogue(DataRows.of(ExerciseCatalogue.class, RESOURCE));

    private final Map<String, Exercise> byId;

    private ExerciseCatalogue(List<List<String>> rows) {
        Map<String, Exercise> read = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (row.size() != FIELDS || read.put(row.getFirst(), exercise(row)) != null) {
                throw new IllegalStateException(RESOURCE + " has a short row or one twice: " + row.getFirst());
            }
        }
        byId = Collections.unmodifiableMap(read);
    }

    /** The catalogue that ships with the project. */
    public static ExerciseCatalogue standard() {
        return STANDARD;
    }

    /** All exercises, in order. */
    public List<Exercise> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Exercise> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The exercises that may be suggested to a person, in the catalogue's order, each once and in one form. */
    public List<Suggestion> suggested(Limits limits) {
        return byId.values().stream()
                .flatMap(exercise -> exercise.suggested(limits).stream())
                .toList();
    }

    /**
     * Activities that are nothing for somebody with these conditions: there are exercises of that kind, and none suits in either form.
     *
     * @return their names in the catalogue of activities
     */
    public Set<String> unsuited(Set<Condition> conditions) {
        if (conditions.isEmpty()) {
            return Set.of();
        }
        Limits limits = new Limits(Moves.WALKS, Set.of(), Set.of(), Set.of(), conditions);
        Set<String> suited =
                activities(forms().filter(form -> form.suits(limits))).collect(Collectors.toSet());
        return activities(forms())
                .filter(activity -> !suited.contains(activity))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Form> forms() {
        return byId.values().stream().flatMap(exercise -> Stream.of(exercise.usual(), exercise.easier()));
    }

    private static Stream<String> activities(Stream<Form> forms) {
        return forms.flatMap(form -> form.activities().stream());
    }

    private static Exercise exercise(List<String> row) {
        Set<Condition> notFor = set(row.get(5), ExerciseCatalogue::condition);
        Set<Condition> meant = set(row.get(10), ExerciseCatalogue::condition);
        Form usual = new Form(
                Position.valueOf(constant(row.get(2))),
                loads(row.get(3)),
                moves(row.get(4)),
                notFor,
                set(row.get(6), Function.identity()));
        Form easier = new Form(
                Position.valueOf(constant(row.get(7))),
                loads(row.get(8)),
                moves(row.get(9)),
                notFor.stream().filter(one -> !meant.contains(one)).collect(Collectors.toSet()),
                set(row.get(11), Function.identity()));
        return new Exercise(
                row.getFirst(),
                Component.valueOf(constant(row.get(1))),
                usual,
                easier,
                moves(row.get(12)),
                row.get(13).equals(NOTHING) ? Optional.empty() : Optional.of(row.get(13)),
                row.get(14).equals(NOTHING)
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(row.get(14).replace(".", ""))),
                Verified.valueOf(constant(row.get(15))));
    }

    private static Condition condition(String name) {
        return Condition.valueOf(constant(name));
    }

    private static Moves moves(String needs) {
        return switch (needs) {
            case "none" -> Moves.SEATED;
            case "stand" -> Moves.STANDS;
            case "walk" -> Moves.WALKS;
            default -> throw new IllegalStateException(RESOURCE + " needs none, stand or walk, not " + needs);
        };
    }

    private static Map<Load, Integer> loads(String digits) {
        Map<Load, Integer> loads = new EnumMap<>(Load.class);
        for (Load load : Load.values()) {
            int level = digits.charAt(load.ordinal()) - '0';
            if (level > 0) {
                loads.put(load, level);
            }
        }
        return loads;
    }

    private static <T> Set<T> set(String names, Function<String, T> read) {
        return names.equals(NOTHING)
                ? Set.of()
                : Arrays.stream(names.split(",", -1)).map(read).collect(Collectors.toSet());
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
