package org.rouse.coaching.aerobic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.data.DataRows;

/** Activities by name. Read once from the one data file that holds them. */
public final class ActivityCatalogue {

    private static final String RESOURCE = "activities.tsv";
    private static final int OTHER_NAMES = 5;
    private static final ActivityCatalogue STANDARD = read();

    private final Map<String, Activity> byName;

    private ActivityCatalogue(Map<String, Activity> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** The catalogue that ships with the project. */
    public static ActivityCatalogue standard() {
        return STANDARD;
    }

    /** All activities, each once, in no order. */
    public Set<Activity> all() {
        return Set.copyOf(byName.values());
    }

    /** The activity with that name or alias; capitals, blanks and underscores do not matter. */
    public Optional<Activity> find(String name) {
        Activity exact = byName.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(byName.get(
                name.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-')));
    }

    private static ActivityCatalogue read() {
        Map<String, Activity> byName = new HashMap<>();
        DataRows.of(ActivityCatalogue.class, RESOURCE).forEach(fields -> add(byName, fields));
        return new ActivityCatalogue(byName);
    }

    private static void add(Map<String, Activity> byName, List<String> fields) {
        Activity activity = new Activity(
                fields.getFirst(),
                Integer.parseInt(fields.get(1)),
                Impact.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
                fields.get(3),
                fields.get(4));
        put(byName, activity.name(), activity);
        if (fields.size() > OTHER_NAMES) {
            for (String other : fields.get(OTHER_NAMES).split(",", -1)) {
                put(byName, other, activity);
            }
        }
    }

    private static void put(Map<String, Activity> byName, String name, Activity activity) {
        if (byName.put(name, activity) != null) {
            throw new IllegalStateException(RESOURCE + " names " + name + " twice");
        }
    }
}
