package org.rouse.coaching.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The groups of a roster, the neediest first. A person is shown in the first group that any reason puts them in. */
enum NeedGroup {
    /** A warning sign that stops prompts: emergency, today or within days; or an urgent case about which nobody could be reached. */
    @JsonProperty("urgent-flag")
    URGENT_FLAG("urgent-flag"),
    /** A warning sign that the provider has to be told of. */
    @JsonProperty("flag")
    FLAG("flag"),
    /** Exercise waits for a health professional's word. */
    @JsonProperty("clearance-pending")
    CLEARANCE_PENDING("clearance-pending"),
    /** Too little data comes from the person's devices, or no prompt reaches the person. */
    @JsonProperty("data")
    DATA("data"),
    /** Behind the aerobic plan. */
    @JsonProperty("deficit")
    DEFICIT("deficit"),
    /** Sits long, or much. */
    @JsonProperty("long-sitting")
    LONG_SITTING("long-sitting"),
    /** There is no reason for any other group. */
    @JsonProperty("fine")
    FINE("fine");

    private final String word;

    NeedGroup(String word) {
        this.word = word;
    }

    /** The name in the API. */
    String word() {
        return word;
    }
}
