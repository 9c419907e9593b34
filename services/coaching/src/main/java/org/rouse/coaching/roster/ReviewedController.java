package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.rouse.coaching.access.AccessPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Records that a caller reviewed a person. */
@RestController
@RequestMapping("/api/v1/people/{id}/reviewed")
@Tag(name = "roster")
class ReviewedController {

    private final AccessPolicy access;
    private final Reviewing reviewing;

    ReviewedController(AccessPolicy access, Reviewing reviewing) {
        this.access = access;
        this.reviewing = reviewing;
    }

    @PutMapping
    @Operation(
            summary = "Says that the caller has looked through the person",
            description =
                    "A coach or admin does. Shown on the roster from now on; 202 where reading does not show it yet. Repeated, it is a "
                            + "look of its own, and harmless.")
    @ApiResponse(responseCode = "200", description = "Shown", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "Stored, and not shown yet", useReturnTypeSchema = true)
    Mono<ResponseEntity<RosterPage.LastReview>> review(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.grant(token, id)
                .flatMap(reviewing::review)
                .map(done -> ResponseEntity.status(status(done, HttpStatus.OK))
                        .body(new RosterPage.LastReview(
                                done.entry().getActor(),
                                Instant.ofEpochMilli(done.entry().getAtMs()),
                                true)));
    }

    @DeleteMapping
    @Operation(
            summary = "Takes the last look back, which makes the one before the last",
            description = "Its author alone does: 409 where it is another's, or where none stands.")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "202", description = "Stored, and not shown yet")
    Mono<ResponseEntity<Void>> undo(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.grant(token, id)
                .flatMap(reviewing::undo)
                .map(done -> ResponseEntity.status(status(done, HttpStatus.NO_CONTENT))
                        .build());
    }

    private static HttpStatus status(Reviewing.Done done, HttpStatus shown) {
        return done.shown() ? shown : HttpStatus.ACCEPTED;
    }
}
