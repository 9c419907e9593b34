package org.rouse.coaching.export.fhir;

/** A code of a code system. */
record Code(String system, String code, String display) {

    static final String LOINC = "http://loinc.org";

    /** Codes of the Physical Activity guide, for concepts that LOINC does not cover yet. */
    static final String ACTIVITY_GUIDE = "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";

    static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    static final Code PHYSICAL_ACTIVITY = new Code(ACTIVITY_GUIDE, "PhysicalActivity", "Physical Activity");
    static final Code ACTIVITY = new Code(CATEGORY, "activity", "Activity");
    static final Code SURVEY = new Code(CATEGORY, "survey", "Survey");

    static final Code ACTIVE_DAYS_A_WEEK = loinc(
            "89555-7",
            "How many days per week did you engage in moderate to strenuous physical activity in the last 30 days");
    static final Code MINUTES_OF_ACTIVE_DAY = loinc(
            "68516-4",
            "On those days that you engage in moderate to strenuous exercise, how many minutes, on average, do you exercise");
    static final Code MINUTES_A_WEEK = loinc("82290-8", "Frequency of moderate to vigorous aerobic physical activity");
    static final Code STRENGTH_DAYS_A_WEEK = loinc("82291-6", "Frequency of muscle-strengthening physical activity");
    static final Code STEPS = loinc("41950-7", "Number of steps in 24 hour Measured");
    static final Code EXERCISE = loinc("73985-4", "Exercise activity");
    static final Code DURATION = loinc("55411-3", "Exercise duration");
    static final Code MODERATE = loinc("77592-4", "Moderate physical activity [IPAQ]");
    static final Code VIGOROUS = loinc("77593-2", "Vigorous physical activity [IPAQ]");
    static final Code PAIN = loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported");

    static final Code COVERAGE = new Code(ACTIVITY_GUIDE, "DeviceActivePercentage", "Device Active Percentage");
    static final Code EXPERIENCE = new Code(ACTIVITY_GUIDE, "Experience", "Experience of Activity");
    static final Code SESSION = new Code(ACTIVITY_GUIDE, "PAPanel", "Physical Activity Panel");

    private static Code loinc(String code, String display) {
        return new Code(LOINC, code, display);
    }
}
