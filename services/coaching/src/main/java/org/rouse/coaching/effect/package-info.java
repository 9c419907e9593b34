/**
 * Estimates the effect of prompting on behaviour, from randomised moments alone (DOMAIN section 5). Functions of values; linear algebra and
 * distributions are Hipparchus's.
 */
@NullMarked
package org.rouse.coaching.effect;

import org.jspecify.annotations.NullMarked;
