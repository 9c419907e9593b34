package org.rouse.ingest.format.fit;

import java.util.Map;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** FIT's sports and sub-sports in the words of evidence: a specific sub-sport names the activity, else the sport does. */
final class Sports {

    private static final String[] SPORTS = {
        "exercise",
        "running",
        "cycling",
        "transition",
        "fitness-equipment",
        "swimming",
        "basketball",
        "football",
        "tennis",
        "american-football",
        "training",
        "walking",
        "cross-country-skiing",
        "alpine-skiing",
        "snowboarding",
        "rowing",
        "mountaineering",
        "hiking",
        "multisport",
        "paddling",
        "flying",
        "e-biking",
        "motorcycling",
        "boating",
        "driving",
        "golf",
        "hang-gliding",
        "horseback-riding",
        "hunting",
        "fishing",
        "inline-skating",
        "rock-climbing",
        "sailing",
        "ice-skating",
        "sky-diving",
        "snowshoeing",
        "snowmobiling",
        "stand-up-paddleboarding",
        "surfing",
        "wakeboarding",
        "water-skiing",
        "kayaking",
        "rafting",
        "windsurfing",
        "kitesurfing",
        "tactical",
        "jumpmaster",
        "boxing",
        "stair-climbing",
        "baseball"
    };

    private static final Map<Integer, String> LATER_SPORTS = Map.ofEntries(
            Map.entry(53, "diving"),
            Map.entry(56, "shooting"),
            Map.entry(62, "hiit"),
            Map.entry(63, "video-gaming"),
            Map.entry(64, "racket-sport"),
            Map.entry(65, "wheelchair-walking"),
            Map.entry(66, "wheelchair-running"),
            Map.entry(67, "meditation"),
            Map.entry(69, "disc-golf"),
            Map.entry(71, "cricket"),
            Map.entry(72, "rugby"),
            Map.entry(73, "hockey"),
            Map.entry(74, "lacrosse"),
            Map.entry(75, "volleyball"),
            Map.entry(80, "mixed-martial-arts"),
            Map.entry(81, "motor-sports"),
            Map.entry(82, "snorkeling"),
            Map.entry(83, "dancing"),
            Map.entry(84, "rope-jumping"),
            Map.entry(86, "mobility"),
            Map.entry(88, "canoeing"));

    private static final Map<Integer, String> SUB_SPORTS = Map.ofEntries(
            Map.entry(1, "treadmill-running"),
            Map.entry(3, "trail-running"),
            Map.entry(4, "track-running"),
            Map.entry(5, "indoor-cycling"),
            Map.entry(6, "indoor-cycling"),
            Map.entry(7, "road-cycling"),
            Map.entry(12, "hand-cycling"),
            Map.entry(14, "indoor-rowing"),
            Map.entry(15, "elliptical"),
            Map.entry(16, "stair-climbing"),
            Map.entry(17, "lap-swimming"),
            Map.entry(18, "open-water-swimming"),
            Map.entry(19, "flexibility-training"),
            Map.entry(20, "strength-training"),
            Map.entry(26, "cardio-training"),
            Map.entry(27, "indoor-walking"),
            Map.entry(30, "casual-walking"),
            Map.entry(31, "speed-walking"),
            Map.entry(43, "yoga"),
            Map.entry(44, "pilates"),
            Map.entry(45, "indoor-running"),
            Map.entry(48, "commuting-cycling"),
            Map.entry(62, "breathing"),
            Map.entry(70, "hiit"),
            Map.entry(84, "pickleball"),
            Map.entry(85, "padel"),
            Map.entry(94, "squash"),
            Map.entry(95, "badminton"),
            Map.entry(97, "table-tennis"));

    private static final int WALKING = 11;
    private static final int TREADMILL = 1;

    private Sports() {}

    /** @param sport and subSport as numbered by FIT, or {@link FitMessage#ABSENT} */
    static String name(long sport, long subSport) {
        if (sport == WALKING && subSport == TREADMILL) {
            return "treadmill-walking";
        }
        String telling = SUB_SPORTS.get((int) Math.clamp(subSport, -1, Integer.MAX_VALUE));
        if (telling != null) {
            return telling;
        }
        if (sport >= 0 && sport < SPORTS.length) {
            return SPORTS[(int) sport];
        }
        return LATER_SPORTS.getOrDefault((int) Math.clamp(sport, -1, Integer.MAX_VALUE), "exercise");
    }

    /** Whether the person is carried: a recorded drive is no exercise. */
    static boolean isTransport(String activity) {
        return switch (activity) {
            case "driving", "motorcycling", "flying", "snowmobiling", "motor-sports" -> true;
            default -> false;
        };
    }
}
