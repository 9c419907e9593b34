package org.rouse.http;

import io.swagger.v3.oas.models.PathItem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * The name that generated clients give an operation: its method and the words of its path, {@code getPeoplePlanSets}; where the path ends
 * in a parameter, its name too, {@code getPeopleByPersonId}. Names of Java methods would collide between controllers, and then be numbered
 * in the order in which they are found.
 */
final class OperationName {

    private static final String PREFIX = "^/(api/)?v1";

    private OperationName() {}

    static String of(PathItem.HttpMethod method, String path) {
        String[] parts = path.replaceFirst(PREFIX, "").split("/", -1);
        String last = parts[parts.length - 1];
        String words = Arrays.stream(parts)
                .filter(part -> !isParameter(part))
                .map(OperationName::capitalised)
                .collect(Collectors.joining());
        String by = isParameter(last) ? "By" + capitalised(last.substring(1, last.length() - 1)) : "";
        return method.name().toLowerCase(Locale.ROOT) + words + by;
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    /** Turns {@code days.csv} into {@code DaysCsv}. */
    private static String capitalised(String part) {
        return Arrays.stream(part.split("[^A-Za-z0-9]+", -1))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
    }
}
