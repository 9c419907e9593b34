@NullMarked
package org.rouse.coaching.effect;

import org.jspecify.annotations.NullMarked;
