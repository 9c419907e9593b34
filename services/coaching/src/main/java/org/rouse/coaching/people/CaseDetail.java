package org.rouse.coaching.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rouse.coaching.casework.CaseAnswer;

/** @param history its events, in order */
@Schema(name = "CaseDetail")
record CaseDetail(@JsonProperty("case") CaseAnswer theCase, List<CaseAnswer.Step> history) {}
