@NullMarked
package org.rouse.coaching.views;

import org.jspecify.annotations.NullMarked;
