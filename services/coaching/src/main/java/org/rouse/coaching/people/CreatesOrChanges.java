package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an operation that answers by 201 what did not exist before, and by 200 what it changed. */
@ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
@ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CreatesOrChanges {}
