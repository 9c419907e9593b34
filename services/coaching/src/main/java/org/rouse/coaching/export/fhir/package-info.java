/**
 * A person's data as resources of FHIR R4: profiles of the HL7 Physical Activity guide 1.0.1 where they fit (days and minutes of moderate
 * to vigorous activity, steps, sessions, plan and goal), sitting under a code system of its own.
 */
@NullMarked
package org.rouse.coaching.export.fhir;

import org.jspecify.annotations.NullMarked;
