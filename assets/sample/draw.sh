#!/bin/sh
# Draws the sample library's pictures again, from drawings/*.svg into pictures/.
# Needs rsvg-convert (librsvg2-bin) and ImageMagick's convert.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p pictures

# drawn NAME WIDTH: the drawing as a PNG in the work folder
drawn() { rsvg-convert --width "$2" "drawings/$1.svg" --output "$work/$1.png"; }
# without date and version chunks the same drawing gives the same bytes
plain="-strip -define png:exclude-chunks=date,time"

for name in coral-warehouse night-bus tea-terrace chess-club; do
  drawn "$name" 1600
  convert "$work/$name.png" $plain -quality 88 "pictures/$name.jpg"
done
drawn phone-drawer 1600
convert "$work/phone-drawer.png" $plain -quality 88 pictures/phone-drawer.jpg

# flat colours: a palette keeps a PNG small
for name in harbour-map chip-school; do
  drawn "$name" 1600
  convert "$work/$name.png" $plain +dither -colors 128 "png8:pictures/$name.png"
done

drawn market-clock 1200
convert "$work/market-clock.png" $plain -quality 80 pictures/market-clock.webp

# the kiln's fire is drawn four times in one file; a style sheet shows one of them per frame
frames=""
for shown in 1 2 3 4; do
  printf 'g[id^="fire-"] { display: none } #fire-%s { display: inline }\n' "$shown" >"$work/shown.css"
  rsvg-convert --width 800 --stylesheet "$work/shown.css" drawings/kiln.svg --output "$work/kiln-$shown.png"
  frames="$frames $work/kiln-$shown.png"
done
# one palette for all frames, or the still parts shimmer
convert $frames +append $plain +dither -colors 96 -unique-colors "$work/palette.png"
convert -delay 18 -loop 0 $frames $plain +dither -remap "$work/palette.png" -set dispose none \
  -layers Optimize pictures/kiln.gif

du -bc pictures/* | sort -n
