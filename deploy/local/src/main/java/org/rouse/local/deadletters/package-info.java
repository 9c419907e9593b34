/** Lists records that services could not read, and puts them back. */
@NullMarked
package org.rouse.local.deadletters;

import org.jspecify.annotations.NullMarked;
