/** The storage of people, days and stretches in Mongo: documents found by their composed ids alone. */
@NullMarked
package org.rouse.coaching.views;

import org.jspecify.annotations.NullMarked;
