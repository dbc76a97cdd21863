#!/bin/sh
# Lets anybody check this proof without the workbench, with a POSIX shell and OpenSSL 3 and nothing else.
#
#   sh verify.sh [root-fingerprint ...]
#
# PROOF=folder checks the proof in that folder, OPENSSL=/path/to/openssl uses that OpenSSL.
# Ends with 0 when everything holds, 1 when something does not, 2 when it could not be checked.
# Whoever forges a proof may forge its script too: use a copy of this script that you got from elsewhere.

set -u
LC_ALL=C
export LC_ALL
openssl=${OPENSSL:-openssl}
trusted=$*
sm2id=distid:1234567812345678

ok() {
    printf '好 OK      %s / %s\n' "$1" "$2"
}

fail() {
    printf '不成立 FAILED  %s / %s\n' "$1" "$2" >&2
    exit 1
}

cannot() {
    printf '无法核对 CANNOT CHECK  %s / %s\n' "$1" "$2" >&2
    exit 2
}

# ---- tools -------------------------------------------------------------------------------------------------

version=$("$openssl" version 2>/dev/null) ||
    cannot "没有找到 openssl，请安装 OpenSSL 3" "there is no openssl; install OpenSSL 3"
case $version in
    "OpenSSL "[3-9].* | "OpenSSL "[1-9][0-9]*.*) ;;
    *) cannot "需要 OpenSSL 3 或更高版本，现在是 $version" "OpenSSL 3 or later is needed, this is $version" ;;
esac
abc=$(printf abc | "$openssl" dgst -sm3 -r 2>/dev/null)
case $abc in
    66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0*) ;;
    *) cannot "此 OpenSSL 不含 SM3" "this OpenSSL has no SM3" ;;
esac
"$openssl" ecparam -name SM2 -noout >/dev/null 2>&1 ||
    cannot "此 OpenSSL 不含 SM2" "this OpenSSL has no SM2"

CDPATH= cd "${PROOF:-$(dirname "$0")}" || cannot "无法进入证明所在文件夹" "cannot enter the folder of the proof"
umask 077
work=${TMPDIR:-/tmp}/eport-proof.$$
mkdir "$work" || cannot "无法建立临时文件夹" "cannot make a temporary folder"
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

sm3() {
    "$openssl" dgst -sm3 -r "$1" 2>/dev/null | sed 's/ .*//'
}

hex() {
    od -An -v -tx1 "$1" | tr -d ' \n'
}

# ---- the list of files -------------------------------------------------------------------------------------

[ -f manifest.txt ] && [ -f manifest.sm3 ] ||
    fail "缺少清单 manifest.txt 或 manifest.sm3" "manifest.txt or manifest.sm3 is missing"
"$openssl" dgst -sm3 -binary -out "$work/manifest" manifest.txt
cmp -s "$work/manifest" manifest.sm3 || fail "清单 manifest.txt 已被改动" "manifest.txt was changed"

hash64='[0-9a-f]\{64\}' count9='[0-9]\{1,9\}' seal18='[1-9][0-9]\{0,17\}'
grep -q -v -x -e 'eport-proof [0-9]*' -e 'type "[^[:cntrl:]]*"' -e 'number "[^[:cntrl:]]*"' \
    -e "entries $count9" \
    -e "last $count9 $seal18 $count9 $hash64" -e "entry $count9 $seal18 $count9 $hash64" \
    -e "seal $seal18\( $hash64\)\{2,\}" -e "file $hash64 [A-Za-z0-9./_-]*" manifest.txt &&
    fail "清单中有不认识的行" "the manifest has a line that is not known"
type= number= count= last=
while read -r word rest <&3; do
    case $word in
        eport-proof) [ "$rest" = 1 ] || cannot "不认识的证明版本 $rest" "unknown version of proofs: $rest" ;;
        type) type=$rest ;;
        number) number=$rest ;;
        entries) count=$rest ;;
        last) last=$rest ;;
        entry) printf '%s\n' "$rest" >>"$work/entries" ;;
        seal) printf '%s\n' "$rest" >>"$work/seals" ;;
        file) printf '%s\n' "$rest" >>"$work/sums"; printf '%s\n' "${rest#* }" >>"$work/names" ;;
    esac
done 3<manifest.txt
[ -n "$type" ] && [ -n "$number" ] && [ -n "$count" ] && [ -s "$work/entries" ] && [ -s "$work/seals" ] &&
    [ -s "$work/sums" ] || fail "清单不完整" "the manifest is not complete"
printf '证明 PROOF    %s %s\n' "$type" "$number"
ok "工具 $version" "tool $version"

expected=0 place=
while read -r seq n index hash <&3; do
    expected=$((expected + 1)) place="$n $index $hash"
    [ "$seq" = "$expected" ] || fail "缺少条目 $expected" "entry $expected is missing"
    printf '%s\n' "$n" >>"$work/sealing"
done 3<"$work/entries"
[ "$expected" = "$count" ] && [ "$last" = "$expected $place" ] ||
    fail "条目数或最后条目与清单不符" "the number of entries or the last entry is not the one the manifest names"
sed 's/ .*//' "$work/seals" | sort >"$work/sealed"
sort -u "$work/sealing" | cmp -s - "$work/sealed" ||
    fail "清单所列签封与条目的签封不符" "the seals of the manifest are not those of its entries"
ok "清单：$count 个条目从 1 起连续" "manifest: $count entries from 1 without a gap"

find . ! -type d | sed 's|^\./||' | grep -v -x -e manifest.txt -e manifest.sm3 | sort >"$work/found"
sort "$work/names" >"$work/listed"
if ! cmp -s "$work/found" "$work/listed"; then
    while read -r name <&3; do
        grep -q -x -F -e "$name" "$work/found" || fail "缺少文件 $name" "file $name is missing"
    done 3<"$work/listed"
    while read -r name <&3; do
        grep -q -x -F -e "$name" "$work/listed" ||
            fail "文件 $name 不属于此证明，请移走" "file $name is no part of this proof; move it away"
    done 3<"$work/found"
    fail "清单重复列出文件" "the manifest lists a file twice"
fi
"$openssl" dgst -sm3 -r $(cat "$work/names") >"$work/now" 2>/dev/null
while read -r sum name <&3; do
    now=
    read -r now name_now <&4
    [ "$now" = "$sum" ] || fail "文件 $name 已被改动" "file $name was changed"
done 3<"$work/sums" 4<"$work/now"
files=$(($(wc -l <"$work/sums")))
ok "清单中的 $files 个文件齐全且未改动" "the $files files of the manifest are all there and unchanged"

# ---- certificates and seals --------------------------------------------------------------------------------

# Seconds since 1970 of: year month day hour minute second, all with their leading zeros.
epoch() {
    y=$1 m=$((1$2 - 100)) d=$((1$3 - 100))
    [ "$m" -gt 2 ] || { y=$((y - 1)); m=$((m + 12)); }
    days=$((365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 + d - 719469))
    seconds=$((days * 86400 + (1$4 - 100) * 3600 + (1$5 - 100) * 60 + 1$6 - 100))
}

# The same of what OpenSSL prints: Jan  2 03:04:05 2026 GMT
printed_epoch() {
    [ $# -eq 5 ] || return 1
    case $1 in
        Jan) month=01 ;; Feb) month=02 ;; Mar) month=03 ;; Apr) month=04 ;; May) month=05 ;; Jun) month=06 ;;
        Jul) month=07 ;; Aug) month=08 ;; Sep) month=09 ;; Oct) month=10 ;; Nov) month=11 ;; Dec) month=12 ;;
        *) return 1 ;;
    esac
    case $2 in ?) day=0$2 ;; *) day=$2 ;; esac
    clock=$3
    epoch "$4" "$month" "$day" "${clock%%:*}" "$(expr "$clock" : '..:\(..\)')" "${clock##*:}"
}

# Whether a DER file of the shape { content, algorithm, signature } is signed by a public key.
# Done by hand because OpenSSL lets nobody tell it the SM2 identity for a revocation list.
signed_by() {
    "$openssl" asn1parse -inform DER -in "$1" >"$work/asn1" 2>/dev/null || return 1
    set -- "$1" "$2" $(sed -n 's/^ *\([0-9]*\):d=1 .*/\1/p' "$work/asn1")
    [ $# -eq 5 ] || return 1
    "$openssl" asn1parse -inform DER -in "$1" -strparse "$3" -noout -out "$work/content" 2>/dev/null &&
        "$openssl" asn1parse -inform DER -in "$1" -strparse "$5" -noout -out "$work/signature" 2>/dev/null &&
        sm2_signed "$2" "$work/content" "$work/signature"
}

sm2_signed() {
    "$openssl" dgst -sm3 -verify "$1" -sigopt "$sm2id" -signature "$3" "$2" >/dev/null 2>&1
}

# Takes one certificate out of its file, so that nothing else in it can matter, and checks its fingerprint.
take_certificate() {
    [ ! -f "$work/$1.pem" ] || return 0
    printf 'certificates/%s.pem\n' "$1" >>"$work/used"
    "$openssl" x509 -in "certificates/$1.pem" -out "$work/$1.pem" 2>/dev/null &&
        "$openssl" x509 -in "$work/$1.pem" -outform DER -out "$work/$1.der" 2>/dev/null &&
        "$openssl" x509 -in "$work/$1.pem" -pubkey -noout >"$work/$1.pub" 2>/dev/null &&
        "$openssl" x509 -in "$work/$1.pem" -noout -serial -subject -nameopt multiline \
            -ext basicConstraints,keyUsage >"$work/$1.txt" 2>/dev/null ||
        fail "证书 $1 无法读取" "certificate $1 cannot be read"
    [ "$(sm3 "$work/$1.der")" = "$1" ] || fail "证书 $1 的指纹不符" "certificate $1 has another fingerprint"
}

# Takes the revocation list of issuer $1 and checks that the issuer signed it.
take_list() {
    list=crls/$1.pem
    [ ! -f "$work/$1.crl" ] || return 0
    printf '%s\n' "$list" >>"$work/used"
    "$openssl" crl -in "$list" -outform DER -out "$work/$1.crl" 2>/dev/null &&
        "$openssl" crl -inform DER -in "$work/$1.crl" -noout -text >"$work/$1.list" 2>/dev/null ||
        fail "吊销列表 $list 无法读取" "revocation list $list cannot be read"
    signed_by "$work/$1.crl" "$work/$1.pub" ||
        fail "吊销列表 $list 的签名不成立" "the signature of revocation list $list does not hold"
    issuer=$("$openssl" crl -inform DER -in "$work/$1.crl" -noout -issuer)
    subject=$("$openssl" x509 -in "$work/$1.pem" -noout -subject)
    [ "${issuer#issuer=}" = "${subject#subject=}" ] && ! grep -q ': critical' "$work/$1.list" ||
        fail "吊销列表 $list 不适用于此签发者" "revocation list $list is not one for this issuer"
}

# Whether issuer $2 had not revoked certificate $1 by the time $3 (seconds) of seal $4. A revocation counts
# from its own date on; OpenSSL alone would refuse a seal that was made before it.
check_revocation() {
    take_list "$2"
    next=$(sed -n 's/^ *Next Update: //p' "$work/$2.list")
    [ "$next" != NONE ] || next=$(sed -n 's/^ *Last Update: //p' "$work/$2.list")
    printed_epoch $next && [ "$seconds" -ge "$3" ] ||
        fail "吊销列表 $list 在签封 $4 之前已过期" "revocation list $list had run out before seal $4"
    serial=$(sed -n 's/^serial=//p' "$work/$1.txt")
    case $serial in
        '' | *[!0-9A-F]*) fail "证书 $1 的序列号无法读取" "certificate $1 has no plain serial number" ;;
    esac
    if grep -q "^ *Serial Number: $serial\$" "$work/$2.list"; then
        date=$(sed -n "/^ *Serial Number: $serial\$/{n;s/^ *Revocation Date: //p;}" "$work/$2.list")
        printed_epoch $date && [ "$seconds" -gt "$3" ] ||
            fail "证书 $1 在签封 $4 时已被吊销（$date）" \
                "certificate $1 was revoked by the time of seal $4 ($date)"
    fi
}

# Walks from the signer's certificate to the root: $1 seal, $2 its time, then the fingerprints.
check_chain() {
    seal=$1 at=$2 below=0
    shift 2
    for fingerprint; do
        take_certificate "$fingerprint"
    done
    case $(cat "$work/$1.txt") in
        *CA:TRUE*) fail "证书 $1 属于签发者，不用于签名" "certificate $1 is an issuer's, not one for signing" ;;
        *"Key Usage"*"Digital Signature"*) ;;
        *"Key Usage"*) fail "证书 $1 不用于签名" "certificate $1 is not one for signing" ;;
    esac
    while [ $# -gt 1 ]; do
        "$openssl" verify -vfyopt "$sm2id" -partial_chain -attime "$at" \
            -trusted "$work/$2.pem" "$work/$1.pem" >/dev/null 2>&1 ||
            fail "签封 $seal 时证书 $1 无效或不是由 $2 签发" \
                "certificate $1 was not valid at seal $seal or not issued by $2"
        most=$(sed -n 's/.*CA:TRUE, pathlen:\([0-9]*\).*/\1/p' "$work/$2.txt")
        [ "$below" -le "${most:-$below}" ] ||
            fail "签发者 $2 之下的证书层数过多" "there are too many certificates below issuer $2"
        check_revocation "$1" "$2" "$at" "$seal"
        below=$((below + 1))
        shift
    done
    signed_by "$work/$1.der" "$work/$1.pub" ||
        fail "根证书 $1 不是自签" "root certificate $1 is not signed by itself"
    "$openssl" verify -vfyopt "$sm2id" -partial_chain -attime "$at" \
        -trusted "$work/$1.pem" "$work/$1.pem" >/dev/null 2>&1 ||
        fail "签封 $seal 时根证书 $1 无效" "root certificate $1 was not valid at seal $seal"
    check_revocation "$1" "$1" "$at" "$seal"
    printf '%s\n' "$1" >>"$work/roots"
}

seal_head="{\"certificate\":\"\($hash64\)\",\"count\":\([1-9][0-9]*\),\"number\":\([1-9][0-9]*\),"
seal_middle="\(\"prev\":\"$hash64\",\)\{0,1\}\"root\":\"\($hash64\)\","
seal_tail='"store":".*","time":"\([0-9TZ:.-]*\)","v":1}'
while read -r n signer issuers <&3; do
    printf 'seals/%s\n' "$n.json" "$n.der" >>"$work/used"
    set -- $(sed -n "s/^$seal_head$seal_middle$seal_tail\$/\1 \2 \3 \5 \6/p" "seals/$n.json")
    [ $# -eq 5 ] && [ "$3" = "$n" ] || fail "签封 $n 的内容不合格式" "the content of seal $n is malformed"
    [ "$1" = "$signer" ] || fail "签封 $n 指明的是另一张证书" "seal $n names another certificate"
    time=$5
    printf '%s %s %s\n' "$2" "$4" "$signer" >"$work/seal.$n"
    set -- $(printf '%s\n' "$time" |
        sed -n 's/^\(....\)-\(..\)-\(..\)T\(..\):\(..\):\(..\)\(\.[0-9]*\)\{0,1\}Z$/\1 \2 \3 \4 \5 \6/p')
    [ $# -eq 6 ] || fail "签封 $n 的时间不合格式" "the time of seal $n is malformed"
    epoch "$@"
    check_chain "$n" "$seconds" "$signer" $issuers
    sm2_signed "$work/$signer.pub" "seals/$n.json" "seals/$n.der" ||
        fail "签封 $n 的签名不成立" "the signature of seal $n does not hold"
    ok "签封 $n（$time）：签名、证书链、有效期和吊销状态" \
        "seal $n ($time): signature, certificate chain, validity and revocation"
done 3<"$work/seals"

# ---- entries -----------------------------------------------------------------------------------------------

malformed() {
    fail "条目 $seq 的内容不合格式，或属于另一单证或另一次序" \
        "the content of entry $seq is malformed, or of another document or another place"
}

# From the leaf $node up to the root, which $node is in the end: $1 index of the entry, $2 size of the batch.
climb() {
    place=$1 width=$2 step=100
    while [ "$width" -gt 1 ]; do
        partner=$((place ^ 1))
        if [ "$partner" -lt "$width" ]; then
            step=$((step + 1))
            [ "$partner" -lt "$place" ] && side=left || side=right
            sibling=paths/$seq/${step#1}-$side.bin
            printf '%s\n' "$sibling" >>"$work/used"
            [ -f "$sibling" ] || fail "条目 $seq 的路径缺少 $sibling" "the path of entry $seq lacks $sibling"
            [ "$side" = left ] && set -- "$sibling" "$node" || set -- "$node" "$sibling"
            { printf '\001'; cat "$1" "$2"; } | "$openssl" dgst -sm3 -binary -out "$work/up$step"
            node=$work/up$step
        fi
        place=$((place / 2))
        width=$(((width + 1) / 2))
    done
}

# Whether an entry names this document, this place in its life and the entry before: $1 its text, $2 prev.
check_content() {
    end=$(printf '%s\n' "$1" | sed -n 's/.*\("time":"[0-9TZ:.-]*","v":1}\)$/\1/p')
    tail="$2,\"seq\":$seq,$end"
    case $1 in *",\"organisation\":"*"$tail") ;; *) malformed ;; esac
    rest=${1%"$tail"}
    organisation=${rest##*,\"organisation\":}
    rest=${rest%",\"organisation\":$organisation"}
    case $rest in
        "{\"action\":\""*",\"document\":$type,\"number\":$number") ;;
        "{\"action\":\""*",\"document\":$type,\"input\":{"*"},\"number\":$number") ;;
        *) malformed ;;
    esac
    action=$(printf '%s\n' "$1" | sed -n 's/^{"action":"\([^"\\]*\)","card":"[^"\\]*",.*/\1/p')
    card=$(printf '%s\n' "$1" | sed -n 's/^{"action":"[^"\\]*","card":"\([^"\\]*\)",.*/\1/p')
    moment=${end#\"time\":\"}
    moment=${moment%\",\"v\":1\}}
    [ -n "$action" ] && [ -n "$card" ] || malformed
}

[ ! -d paths ] || [ -z "$(find paths -type f ! -size 32c)" ] ||
    fail "路径中有文件不是 32 字节" "a file of the paths has not 32 bytes"
before=
while read -r seq n index hash <&3; do
    printf 'entries/%s.json\n' "$seq" >>"$work/used"
    prev=
    [ -z "$before" ] || { set -- $before; prev=",\"prev\":{\"hash\":\"$3\",\"index\":$2,\"seal\":$1}"; }
    check_content "$(cat "entries/$seq.json")" "$prev"
    node=$work/leaf
    { printf '\000'; cat "entries/$seq.json"; } | "$openssl" dgst -sm3 -binary -out "$node"
    [ "$(hex "$node")" = "$hash" ] || fail "条目 $seq 的摘要不符" "entry $seq has another hash"
    read -r width root signer <"$work/seal.$n"
    [ "$index" -lt "$width" ] || fail "签封 $n 没有第 $index 项" "seal $n has no entry $index"
    climb "$index" "$width"
    [ "$(hex "$node")" = "$root" ] ||
        fail "条目 $seq 到签封 $n 的路径不成立" "the path of entry $seq to seal $n does not hold"
    [ "$(sed -n 's/^ *serialNumber *= //p' "$work/$signer.txt")" = "$card" ] &&
        [ "\"$(sed -n 's/^ *organizationIdentifier *= //p' "$work/$signer.txt")\"" = "$organisation" ] ||
        fail "条目 $seq 的卡 $card 和单位 $organisation 不是签封 $n 的签名者" \
            "card $card and organisation $organisation of entry $seq are not those that signed seal $n"
    ok "条目 $seq $action（卡 $card，$moment）：摘要、前后相连、在签封 $n 之下" \
        "entry $seq $action (card $card, $moment): hash, link to the entry before, place under seal $n"
    before="$n $index $hash"
done 3<"$work/entries"
# ---- nothing too much, and the root ------------------------------------------------------------------------

printf '%s\n' index.html verify.sh >>"$work/used"
sort -u "$work/used" >"$work/needed"
sort "$work/names" | while read -r name; do
    grep -q -x -F -e "$name" "$work/needed" || { printf '%s\n' "$name"; break; }
done >"$work/extra"
[ ! -s "$work/extra" ] || fail "清单中的文件 $(cat "$work/extra") 与此证明无关" \
    "file $(cat "$work/extra") of the manifest has nothing to do with this proof"

for root in $(sort -u "$work/roots"); do
    match=
    for wanted in $trusted; do
        [ "$(printf '%s' "$wanted" | tr -d ':' | tr 'A-F' 'a-f')" = "$root" ] && match=yes
    done
    if [ -n "$match" ]; then
        ok "根证书 $root 是您所信任的" "root certificate $root is one you trust"
    elif [ -n "$trusted" ]; then
        fail "根证书 $root 不是您所信任的" "root certificate $root is not one you trust"
    else
        printf '根证书 ROOT   SM3 %s\n' "$root"
        printf '              请通过其他途径核对此指纹 / compare this fingerprint by another way\n'
    fi
done
printf '成立 HOLDS\n'
