package org.rouse.coaching.exercises;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.Languages;
import org.rouse.http.ProblemException;
import org.rouse.http.Unchanged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exercise catalogue, the same for everybody who is signed in. */
@RestController
@RequestMapping("/api/v1/exercises")
@Tag(name = "exercises")
class ExercisesController {

    private final ByLanguage<ExercisesAnswer> answers = ByLanguage.of(ExercisesAnswer::in);

    @GetMapping
    @Operation(
            summary = "The exercise catalogue in one language",
            description =
                    "How each exercise is done, its easier and its harder form, when to stop, what it loads and for whom it is "
                            + "not. language is a BCP 47 tag; its region does not matter.")
    ResponseEntity<ExercisesAnswer> all(
            @RequestParam(defaultValue = "en") String language,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        return Unchanged.unlessSeen(
                answers.serving(language).orElseThrow(() -> ProblemException.oneOf("language", Languages.TAGS)), seen);
    }
}
