package org.rouse.coaching.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The groups of a roster, whoever needs a look most first. A person is shown in the first that any reason puts them in. */
enum NeedGroup {
    /** A warning sign that stops prompts: emergency, today or within days; or an urgent case of which nobody could be told. */
    @JsonProperty("urgent-flag")
    URGENT_FLAG("urgent-flag"),
    /** A warning sign that the provider is to be told of. */
    @JsonProperty("flag")
    FLAG("flag"),
    /** Exercise waits for a health professional's word. */
    @JsonProperty("clearance-pending")
    CLEARANCE_PENDING("clearance-pending"),
    /** Nothing, or too little, comes from the person's devices, or nothing reaches the person. */
    @JsonProperty("data")
    DATA("data"),
    /** Behind the aerobic plan. */
    @JsonProperty("deficit")
    DEFICIT("deficit"),
    /** Sits long, or much. */
    @JsonProperty("long-sitting")
    LONG_SITTING("long-sitting"),
    /** No reason for any other. */
    @JsonProperty("fine")
    FINE("fine");

    private final String word;

    NeedGroup(String word) {
        this.word = word;
    }

    /** As the API names it. */
    String word() {
        return word;
    }
}
