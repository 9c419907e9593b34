package org.rouse.coaching.diary;

import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.plan.catalogue.Exercise;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;
import org.rouse.http.ProblemException;
import org.springframework.stereotype.Component;

/** Activities by name and exercises by id; read at start-up, as requests must not wait for a file. */
@Component
class KnownActivities {

    private final ActivityCatalogue activities = ActivityCatalogue.standard();
    private final ExerciseCatalogue exercises = ExerciseCatalogue.standard();

    /** @throws ProblemException where neither an activity has that name nor an exercise that id */
    String name(String asked) {
        return exercises
                .find(asked)
                .map(Exercise::id)
                .or(() -> activities.find(asked).map(Activity::name))
                .orElseThrow(() ->
                        ProblemException.field("activity", "must be the name of an activity or the id of an exercise"));
    }
}
