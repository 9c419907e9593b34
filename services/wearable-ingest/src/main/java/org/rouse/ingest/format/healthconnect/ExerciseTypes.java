package org.rouse.ingest.format.healthconnect;

import java.util.Map;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.JsonRecord;

/** Exercise types: numbers on the platform (the constants of ExerciseSessionRecord), and names in many forwarders. */
final class ExerciseTypes {

    private static final String[] BY_NUMBER = new String[84];

    static {
        String numbered =
                "0 other,2 badminton,4 baseball,5 basketball,8 biking,9 stationary-biking,10 boot-camp,11 boxing,"
                        + "13 calisthenics,14 cricket,16 dancing,25 elliptical,26 exercise-class,27 fencing,28 american-football,"
                        + "29 australian-football,31 frisbee,32 golf,33 guided-breathing,34 gymnastics,35 handball,36 hiit,37 hiking,"
                        + "38 ice-hockey,39 ice-skating,44 martial-arts,46 paddling,47 paragliding,48 pilates,50 racquetball,"
                        + "51 rock-climbing,52 roller-hockey,53 rowing,54 rowing-machine,55 rugby,56 running,57 treadmill-running,"
                        + "58 sailing,59 scuba-diving,60 skating,61 skiing,62 snowboarding,63 snowshoeing,64 soccer,65 softball,"
                        + "66 squash,68 stair-climbing,69 stair-climbing-machine,70 strength-training,71 stretching,72 surfing,"
                        + "73 open-water-swimming,74 pool-swimming,75 table-tennis,76 tennis,78 volleyball,79 walking,80 water-polo,"
                        + "81 weightlifting,82 wheelchair,83 yoga";
        for (String entry : numbered.split(",")) {
            String[] parts = entry.split(" ");
            BY_NUMBER[Integer.parseInt(parts[0])] = parts[1];
        }
    }

    private static final ActivityWords WORDS = new ActivityWords(Map.of(
            "biking-stationary", "stationary-biking",
            "running-treadmill", "treadmill-running",
            "swimming-open-water", "open-water-swimming",
            "swimming-pool", "pool-swimming",
            "high-intensity-interval-training", "hiit",
            "football-american", "american-football",
            "football-australian", "australian-football",
            "other-workout", "other",
            "frisbee-disc", "frisbee"));

    private static final String PREFIX = "exercise-type-";

    private ExerciseTypes() {}

    static String name(JsonRecord session) throws BrokenRuleException {
        String told = Records.value(session, "exerciseType");
        String pointer = session.has(told) ? told : session.firstOf(told, "/activityType", "/type");
        String said = session.text(pointer);
        if (said.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(said);
            String name = number < BY_NUMBER.length ? BY_NUMBER[number] : null;
            return name == null ? "other" : name;
        }
        String words = ActivityWords.hyphenated(said);
        return WORDS.of(words.startsWith(PREFIX) ? words.substring(PREFIX.length()) : words);
    }
}
