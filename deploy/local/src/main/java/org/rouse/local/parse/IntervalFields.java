package org.rouse.local.parse;

import java.time.Instant;
import org.rouse.contracts.v1.ActivitySlot;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Pause;
import org.rouse.contracts.v1.Workout;
import tools.jackson.core.JsonGenerator;

/** The fields of each kind of fact about a span. */
final class IntervalFields {

    private IntervalFields() {}

    static void write(JsonGenerator json, Interval interval) {
        switch (interval.getFactCase()) {
            case WORKOUT -> workout(json, interval.getWorkout());
            case POSTURE ->
                json.writeStringProperty(
                        "posture",
                        EvidenceLines.word(interval.getPosture().getPosture().name(), "POSTURE_"));
            case SLEEP ->
                json.writeStringProperty(
                        "stage",
                        EvidenceLines.word(interval.getSleep().getStage().name(), "SLEEP_STAGE_"));
            case WEAR -> json.writeBooleanProperty("worn", interval.getWear().getWorn());
            case SLOT -> slot(json, interval.getSlot());
            case STEPS ->
                json.writeNumberProperty("stepsThousandths", interval.getSteps().getStepsThousandths());
            case INTENSITY ->
                json.writeNumberProperty("intensity", interval.getIntensity().getIntensity());
            case STILL, TRANSPORT, FACT_NOT_SET -> {}
        }
    }

    private static void workout(JsonGenerator json, Workout workout) {
        json.writeStringProperty("activity", workout.getActivity());
        known(json, "metThousandths", workout.getMetThousandths());
        known(json, "speedMetresPerHour", workout.getSpeedMPerH());
        pauses(json, workout);
    }

    private static void pauses(JsonGenerator json, Workout workout) {
        if (workout.getActiveMs() != 0) {
            json.writeNumberProperty("activeMs", workout.getActiveMs());
        }
        if (workout.getPausesCount() > 0) {
            json.writeArrayPropertyStart("pauses");
            for (Pause pause : workout.getPausesList()) {
                json.writeStartObject();
                json.writeStringProperty(
                        "start", Instant.ofEpochMilli(pause.getStartMs()).toString());
                json.writeStringProperty(
                        "end", Instant.ofEpochMilli(pause.getEndMs()).toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void slot(JsonGenerator json, ActivitySlot slot) {
        json.writeStringProperty("activity", slot.getActivity());
        json.writeNumberProperty("activeMs", slot.getActiveMs());
        json.writeNumberProperty("intensity", slot.getIntensity());
        json.writeNumberProperty("steps", slot.getSteps());
        known(json, "metThousandths", slot.getMetThousandths());
    }

    private static void known(JsonGenerator json, String name, int value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }
}
