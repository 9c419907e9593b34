package org.rouse.acceptance.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways to send the same minutes to Rouse. Each gives the bodies of uploads, in the order of sending. */
public final class Doses {

    private static final int DAY = 1440;

    private Doses() {}

    /** Like a tracker that syncs once a day. */
    public static List<String> daily(Minutes minutes) {
        List<String> uploads = new ArrayList<>();
        for (int from = 0; from < minutes.count(); from += DAY) {
            Upload upload = Upload.fromWatch();
            part(upload, minutes, from, Math.min(minutes.count(), from + DAY));
            uploads.add(upload.json());
        }
        return uploads;
    }

    /** Everything three times, each time cut otherwise, all shuffled, in uploads of random size. */
    public static List<String> scattered(Minutes minutes, long seed) {
        Random random = new Random(seed);
        List<int[]> parts = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int from = 0; from < minutes.count(); ) {
                int to = Math.min(minutes.count(), from + 1 + random.nextInt(300));
                parts.add(new int[] {from, to});
                from = to;
            }
        }
        Collections.shuffle(parts, random);
        List<String> uploads = new ArrayList<>();
        for (int at = 0; at < parts.size(); ) {
            int count = Math.min(parts.size() - at, 1 + random.nextInt(7));
            Upload upload = Upload.fromWatch();
            parts.subList(at, at + count).forEach(part -> part(upload, minutes, part[0], part[1]));
            uploads.add(upload.json());
            at += count;
        }
        return uploads;
    }

    /** Everything once, in order, in uploads of up to half an hour. */
    public static List<String> once(Minutes minutes, Random random) {
        List<String> uploads = new ArrayList<>();
        for (int from = 0; from < minutes.count(); ) {
            int to = Math.min(minutes.count(), from + 1 + random.nextInt(30));
            Upload upload = Upload.fromWatch();
            part(upload, minutes, from, to);
            uploads.add(upload.json());
            from = to;
        }
        return uploads;
    }

    /**
     * The watch, a second watch on the other wrist that saw the same, and a phone that counted steps where the watch saw light
     * movement or more and lay still otherwise: all overlapping, none of it news.
     */
    public static List<String> twoWatchesAndPhone(Minutes minutes, long seed) {
        List<String> uploads = new ArrayList<>(daily(minutes));
        for (int from = 0; from < minutes.count(); from += 700) {
            int to = Math.min(minutes.count(), from + 700);
            Upload second = Upload.from("watch-2", "wearable");
            part(second, minutes, from, to);
            uploads.add(second.json());
            int[] steps = new int[to - from];
            for (int i = from; i < to; i++) {
                boolean moved = minutes.intensity()[i] > 0 && !minutes.asleep()[i];
                steps[i - from] = moved ? 30 + i % 50 : 0;
            }
            uploads.add(Upload.from("phone", "phone")
                    .series("steps", minutes.at(from), steps)
                    .json());
        }
        Collections.shuffle(uploads, new Random(seed));
        return uploads;
    }

    /** Minutes [from, to) and all sleep that begins within them. */
    private static void part(Upload upload, Minutes minutes, int from, int to) {
        upload.series("intensity", minutes.at(from), Arrays.copyOfRange(minutes.intensity(), from, to));
        upload.series("steps", minutes.at(from), Arrays.copyOfRange(minutes.steps(), from, to));
        minutes.sleeps().stream()
                .filter(sleep -> sleep.from() >= from && sleep.from() < to)
                .forEach(sleep -> upload.sleep(minutes.at(sleep.from()), minutes.at(sleep.to())));
    }
}
